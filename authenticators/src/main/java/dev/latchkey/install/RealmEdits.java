package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.install.flow.Flow;
import java.util.Map;
import java.util.Set;

/** What a change does to a realm. Nothing is kept if one of them fails: they share a transaction. */
interface RealmEdits {

    /** Makes a flow that stands for itself, and answers its id; its alias gets a number if it is taken. */
    String addFlow(Flow flow);

    /** Gives a flow other steps; its own id stays. */
    void rewriteFlow(String id, Flow flow);

    /** Replaces the pack's steps in a flow by Keycloak's, and leaves the others untouched. */
    void stripFlow(String id);

    void removeFlow(String id);

    void bind(Place place, String flowId);

    /**
     * @param value null unsets
     */
    void set(String setting, String value);

    void add(Part part, Map<String, JsonNode> definitions);

    void remove(Part part, Set<String> names);

    /** Takes away what names a provider of the pack outside flows and required actions. */
    void removeMentions();
}
