package org.reversementoring.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.mail.SmtpPostbox;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Postbox;
import org.reversementoring.standalone.WebServer;

/** The product with one fault, named by its argument. The privacy check has to find each of them. */
public final class FaultyProduct {
    private static final Logger LOG = Logger.getLogger("org.reversementoring.faulty");

    /** What is wrong with it. */
    public enum Fault {
        /** Private words lie in the database as they are, in base64. */
        UNSEALED(sealer -> new Unsealed(), UnaryOperator.identity()),
        /** Private words are logged. */
        TALKATIVE(Talkative::new, UnaryOperator.identity()),
        /** Who may not read a pair's goals sees what was last shown at that address, to whomever. */
        FORGETFUL(UnaryOperator.identity(), UnaryOperator.identity()),
        /** What has to be hidden is refused. */
        REFUSING(
                UnaryOperator.identity(),
                policy -> new Policy((action, standing, verdict) -> {
                    if (verdict == Verdict.HIDE) {
                        throw RefusedException.notAllowed();
                    }
                })),
        /** Letters name the pair. */
        GOSSIPING(UnaryOperator.identity(), UnaryOperator.identity()),
        /** What has to be hidden is not found, but in other words than what is not there. */
        TELLING(
                UnaryOperator.identity(),
                policy -> new Policy((action, standing, verdict) -> {
                    if (verdict == Verdict.HIDE && standing.record() != null) {
                        throw new RefusedException(Problem.NOT_FOUND, "This is not yours.");
                    }
                }));

        private final UnaryOperator<Sealer> sealer;
        private final UnaryOperator<Policy> policy;

        Fault(UnaryOperator<Sealer> sealer, UnaryOperator<Policy> policy) {
            this.sealer = sealer;
            this.policy = policy;
        }
    }

    private static final class Unsealed implements Sealer {
        @Override
        public SealedText seal(KeyOwner owner, Place place, PrivateText text) {
            byte[] plain = text.value().getBytes(StandardCharsets.UTF_8);
            return new SealedText(owner.name(), Base64.getEncoder().encodeToString(plain));
        }

        @Override
        public PrivateText open(Place place, SealedText sealed) {
            return new PrivateText(new String(Base64.getDecoder().decode(sealed.cipher()), StandardCharsets.UTF_8));
        }

        @Override
        public void destroy(KeyOwner owner) {
            // Without keys there is nothing to destroy.
        }
    }

    private record Talkative(Sealer sealer) implements Sealer {
        @Override
        public SealedText seal(KeyOwner owner, Place place, PrivateText text) {
            LOG.info(() -> "sealing " + text.value());
            return sealer.seal(owner, place, text);
        }

        @Override
        public PrivateText open(Place place, SealedText sealed) {
            return sealer.open(place, sealed);
        }

        @Override
        public void destroy(KeyOwner owner) {
            sealer.destroy(owner);
        }
    }

    /** A cache that answers where the product does not want to, and knows addresses but no callers. */
    private static final class ForgetfulCache implements ContainerResponseFilter {
        private final Map<String, Object> shown = new ConcurrentHashMap<>();

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            String address = request.getUriInfo().getRequestUri().toString();
            boolean refused = response.getStatus() == 403 || response.getStatus() == 404;
            if (!request.getMethod().equals("GET") || !address.endsWith("/goals")) {
                return;
            }
            if (response.getStatus() == 200 && response.hasEntity()) {
                shown.put(address, response.getEntity());
            } else if (refused && shown.containsKey(address)) {
                response.setStatus(200);
                response.setEntity(shown.get(address), null, MediaType.APPLICATION_JSON_TYPE);
            }
        }
    }

    /** Writes to the other member which pair it is about. */
    private record GossipingLetters(Postbox postbox) implements ContainerResponseFilter {
        private static final String KEY = "0123456789abcdef";

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            String path = request.getUriInfo().getPath();
            if (path.matches("/?pairs/[^/]+/acceptance") && response.getStatus() == 200) {
                postbox.post(new Postbox.Letter(KEY, "somebody@privacy-check.example", "Something to read", path));
            }
        }
    }

    private FaultyProduct() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (InputStream logging = WebServer.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        Fault fault = Fault.valueOf(arguments[0]);
        Settings settings = Settings.read(System.getenv(), null);
        Product product = Product.wire(settings, Clock.systemUTC(), fault.sealer, fault.policy);
        if (fault == Fault.FORGETFUL) {
            product.api().register(new ForgetfulCache());
        }
        if (fault == Fault.GOSSIPING) {
            product.api().register(new GossipingLetters(new SmtpPostbox(MailOptions.of(settings), Clock.systemUTC())));
        }
        try (WebServer server = WebServer.start(settings, product)) {
            System.out.println("READY " + server.address());
            server.join();
        }
    }
}
