package org.reversementoring.standalone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey on Jetty with a pool and one SELECT, and nothing else: what {@link StartBenchmark} compares with. */
final class BareNode {
    private BareNode() {}

    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getenv("RM_DATABASE_URL"));
        config.setUsername(System.getenv("RM_DATABASE_USER"));
        config.setPassword(System.getenv("RM_DATABASE_PASSWORD"));
        config.setMaximumPoolSize(16);
        Server jetty = new Server();
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ResourceConfig api = new ResourceConfig().register(new One(new HikariDataSource(config)));
        context.addServlet(new ServletHolder(new ServletContainer(api)), "/api/v1/*");
        jetty.setHandler(context);
        jetty.setStopAtShutdown(true);
        jetty.start();
        System.out.println("READY http://127.0.0.1:" + connector.getLocalPort() + "/api/v1/");
        jetty.join();
    }

    /** The one resource. */
    @Path("health/live")
    public static final class One {
        private final DataSource source;

        One(DataSource source) {
            this.source = source;
        }

        @GET
        public String one() throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select 1")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
