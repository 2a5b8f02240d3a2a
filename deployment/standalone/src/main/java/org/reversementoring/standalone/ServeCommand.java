package org.reversementoring.standalone;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.reversementoring.server.Product;
import org.reversementoring.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Brings the schema up to date, then serves the API until it is stopped.")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = main.settings();
        Main.logAs(settings);
        try (WebServer server = WebServer.start(settings, Product.wire(settings, Clock.systemUTC()))) {
            server.closeWithProcess();
            System.out.println("READY " + server.address());
            server.join();
        }
        return 0;
    }
}
