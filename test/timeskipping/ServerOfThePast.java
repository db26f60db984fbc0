import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import java.net.InetSocketAddress;

/** The test server's own main cannot choose its time of day; this one takes it: PORT START_MILLIS. */
public class ServerOfThePast {
  public static void main(String[] args) throws Exception {
    // Locked like the original's default: time runs as usual until a client asks to skip it.
    var services = new TestServicesStarter(true, Long.parseLong(args[1]));
    var builder = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])));
    GRPCServerHelper.registerServicesAndHealthChecks(services.getServices(), builder);
    // A killed test run cannot stop its server: it ends with the process that started it.
    ProcessHandle.current().parent().ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    builder.build().start().awaitTermination();
  }
}
