package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.install.flow.Flow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A realm as far as the pack changes it, at one moment.
 *
 * @param flows its flows that stand for themselves, by id
 * @param bindings which flow is in use where, by flow id
 * @param boundElsewhere flows in use for what the pack has no part in, such as an identity provider's
 * @param settings values by {@link RealmSettingNames}; unset ones are missing
 * @param parts names of what it has of each kind
 * @param guarded whether a client policy has the pack's executor look at every client
 * @param mentions places besides flows, required actions and client profiles that name a provider of the pack
 * @param inUse of the parts that the pack added, those that people's data hang on, and how
 * @param texts the realm's own texts, by language and key
 * @param remarks what the admin should know, and the plan does not touch
 */
public record RealmPicture(
        Map<String, KnownFlow> flows,
        Map<Place, String> bindings,
        Set<String> boundElsewhere,
        Map<String, String> settings,
        Map<Part, Set<String>> parts,
        boolean guarded,
        List<String> mentions,
        Map<Part, Map<String, String>> inUse,
        Map<String, String> texts,
        List<String> remarks) {

    /** A flow of the realm; {@code builtIn} as in {@link dev.latchkey.install.flow.Original}. */
    public record KnownFlow(Flow flow, boolean builtIn) {}

    boolean has(Part part, String name) {
        return parts.getOrDefault(part, Set.of()).contains(name);
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** Id of Keycloak's own flow of that alias. */
    Optional<String> stock(String alias) {
        return flows.entrySet().stream()
                .filter(f -> f.getValue().builtIn() && f.getValue().flow().alias().equals(alias))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean names(JsonNode definition, String textKey) {
        return definition.toString().contains("${" + textKey + "}");
    }
}
