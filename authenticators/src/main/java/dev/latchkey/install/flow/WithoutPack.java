package dev.latchkey.install.flow;

import dev.latchkey.install.flow.Step.Execution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flow once the pack is gone: Keycloak's own steps where ours were, everything else as it is. */
public final class WithoutPack {

    private static final Map<String, String> STOCK =
            Map.of(
                    PackSteps.SIGN_IN, StockSteps.NAME_AND_PASSWORD,
                    PackSteps.RESET_IDENTIFY, StockSteps.CHOOSE_USER,
                    PackSteps.RESET_VERIFY, StockSteps.RESET_MAIL,
                    PackSteps.RESET_PASSWORD, StockSteps.RESET_PASSWORD);

    private WithoutPack() {}

    /** Whether the id is a step of the pack, one of a later version included. */
    public static boolean isOurs(String authenticator) {
        return PackSteps.isOurs(authenticator);
    }

    /** Keycloak's step that does what this one of ours does; empty if it has none. */
    public static Optional<String> insteadOf(String authenticator) {
        return Optional.ofNullable(STOCK.get(authenticator));
    }

    /** Steps of ours in the flow, switched off or not: Keycloak looks up even those. */
    public static List<String> named(Flow flow) {
        return flow.executions()
                .map(Execution::authenticator)
                .filter(PackSteps::isOurs)
                .distinct()
                .toList();
    }
}
