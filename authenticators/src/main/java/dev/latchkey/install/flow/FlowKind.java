package dev.latchkey.install.flow;

import java.util.function.Function;

/** The flows of a realm that the pack has steps in. */
public enum FlowKind {
    BROWSER("browser", "browser", BrowserSteps::place),
    DIRECT_GRANT("direct_grant", "direct grant", DirectGrantSteps::place),
    RESET_CREDENTIALS("reset_credentials", "reset credentials", ResetSteps::place);

    private final String binding;
    private final String words;
    private final Function<Original, Placement> placing;

    FlowKind(String binding, String words, Function<Original, Placement> placing) {
        this.binding = binding;
        this.words = words;
        this.placing = placing;
    }

    /** Keycloak's name of the binding, as clients' overrides have it. */
    public String binding() {
        return binding;
    }

    /** As the console says, which also is the alias of Keycloak's own flow. */
    public String words() {
        return words;
    }

    /** Puts the pack's steps into a flow of this kind. What they are put into once, they are not put into again. */
    public Placement place(Original original) {
        return original.flow()
                .broken()
                .map(why -> Placement.impossible(original.flow(), why, "Repair it, then try again"))
                .orElseGet(() -> placing.apply(original));
    }
}
