#!/usr/bin/env bash
# PORT START_MILLIS ASKED_ON: stands for a server of its own, as the SDK starts and ends one. The
# server runs in the JVM that is asked on the last port, for as long as the connection to it stands.
exec 3<>"/dev/tcp/127.0.0.1/$3"
echo "$1 $2" >&3
exec cat <&3
