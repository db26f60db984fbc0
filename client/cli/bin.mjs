#!/usr/bin/env node
// The program stands in run/; what names it by its former place goes on.
await import(new URL('../../run/bin.mjs', import.meta.url));
