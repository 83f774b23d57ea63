package dev.latchkey.server.page;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/** A step among alternatives that can tell people why they can't have it. */
public interface ExplainedWay {

    /** The message that says why, for the account and the flow that {@code context} is about; empty if they can have it. */
    Optional<String> whyMissing(AuthenticationFlowContext context);
}
