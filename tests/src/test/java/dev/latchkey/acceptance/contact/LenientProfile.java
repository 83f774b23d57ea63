package dev.latchkey.acceptance.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A user profile as careless as an operator's can be: everybody may write anything, in any form. */
public final class LenientProfile {

    private LenientProfile() {}

    /** Puts it into a realm that is about to be created. */
    public static void apply(ObjectNode realm) {
        ObjectNode config =
                (ObjectNode)
                        realm.get("components")
                                .get("org.keycloak.userprofile.UserProfileProvider")
                                .get(0)
                                .get("config");
        String profile = lenient(config.get("kc.user.profile.config").get(0).asText());
        config.putArray("kc.user.profile.config").add(profile);
    }

    private static String lenient(String strict) {
        try {
            ObjectNode profile = (ObjectNode) new ObjectMapper().readTree(strict);
            profile.put("unmanagedAttributePolicy", "ENABLED");
            for (JsonNode attribute : profile.get("attributes")) {
                ((ObjectNode) attribute).remove("validations");
                ((ObjectNode) attribute.get("permissions"))
                        .putArray("edit")
                        .add("admin")
                        .add("user");
            }
            return profile.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
