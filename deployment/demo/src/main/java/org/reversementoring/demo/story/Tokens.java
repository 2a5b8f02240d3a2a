package org.reversementoring.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Access tokens of real Keycloak users by its page, asked for anew before they expire. */
public final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Function<Login, JsonNode> signIn;
    private final Map<String, Token> known = new HashMap<>();

    private record Token(String value, long expiresAtNanos) {}

    /** @param signIn gives Keycloak's answer to who signs in */
    public Tokens(Function<Login, JsonNode> signIn) {
        this.signIn = signIn;
    }

    /** A token that is valid for another minute at least. */
    public String of(Login login) {
        Token token = known.get(login.username());
        if (token == null || token.expiresAtNanos() - System.nanoTime() < MARGIN.toNanos()) {
            token = ask(login);
            known.put(login.username(), token);
        }
        return token.value();
    }

    private Token ask(Login login) {
        long now = System.nanoTime();
        JsonNode answer = signIn.apply(login);
        if (!answer.hasNonNull("access_token")) {
            throw new StepFailedException("Keycloak gives " + login.username() + " no token: "
                    + answer.path("error_description")
                            .asText(answer.path("error").asText()));
        }
        return new Token(
                answer.get("access_token").asText(),
                now + Duration.ofSeconds(answer.path("expires_in").asLong()).toNanos());
    }
}
