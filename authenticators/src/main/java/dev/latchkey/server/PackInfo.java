package dev.latchkey.server;

import java.util.Map;
import java.util.Optional;

/** The pack's version, as the admin console's server info shows it. */
public final class PackInfo {

    private PackInfo() {}

    /** The jar's version, or {@code dev} where classes run without their jar. */
    public static String version() {
        return Optional.ofNullable(PackInfo.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    public static Map<String, String> operationalInfo() {
        return Map.of("latchkey", version());
    }
}
