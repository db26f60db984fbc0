import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import java.net.InetSocketAddress;

/**
 * The test server's own main cannot choose its time of day; this one takes it: PORT START_MILLIS. With PORT alone it
 * ends as soon as it listens, for the JVM to keep what it loaded.
 */
public class ServerOfThePast {
  public static void main(String[] args) throws Exception {
    var startMillis = args.length == 1 ? 0 : Long.parseLong(args[1]);
    // Locked like the original's default: time runs as usual until a client asks to skip it.
    var services = new TestServicesStarter(true, startMillis);
    var builder = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])));
    GRPCServerHelper.registerServicesAndHealthChecks(services.getServices(), builder);
    // A killed test run cannot stop its server: it ends with the process that started it.
    ProcessHandle.current().parent().ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    var server = builder.build().start();
    if (args.length == 1) System.exit(0);
    server.awaitTermination();
  }
}
