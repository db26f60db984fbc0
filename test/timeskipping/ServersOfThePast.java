import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The test server's own main cannot choose its time of day; these take it. Prints the port on which
 * it is asked for servers: a connection that says PORT START_MILLIS has one for as long as it
 * stands. One JVM for all of them: most of what a server costs is a JVM that is cold.
 */
public class ServersOfThePast {
  public static void main(String[] args) throws IOException {
    // A killed test run cannot stop it: it ends with the process that started it.
    ProcessHandle.current()
        .parent()
        .ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    try (var asked = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      System.out.println(asked.getLocalPort());
      while (true) {
        var connection = asked.accept();
        new Thread(() -> serve(connection)).start();
      }
    }
  }

  private static void serve(Socket connection) {
    try (connection;
        var lines = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
      var words = lines.readLine().split(" ");
      // Locked like the original's default: time runs as usual until a client asks to skip it.
      try (var services = new TestServicesStarter(true, Long.parseLong(words[1]))) {
        var address = new InetSocketAddress("127.0.0.1", Integer.parseInt(words[0]));
        var builder = NettyServerBuilder.forAddress(address);
        GRPCServerHelper.registerServicesAndHealthChecks(services.getServices(), builder);
        var server = builder.build().start();
        lines.readLine();
        server.shutdownNow();
      }
    } catch (IOException e) {
      e.printStackTrace();
    }
  }
}
