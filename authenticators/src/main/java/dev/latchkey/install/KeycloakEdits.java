package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.install.flow.Flow;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** Changes a realm of this server. */
final class KeycloakEdits implements RealmEdits {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final FlowWriter flows;

    KeycloakEdits(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        flows = new FlowWriter(realm);
    }

    @Override
    public String addFlow(Flow flow) {
        return flows.add(flow);
    }

    @Override
    public void rewriteFlow(String id, Flow flow) {
        flows.rewrite(id, flow);
    }

    @Override
    public void stripFlow(String id) {
        flows.strip(id);
    }

    @Override
    public void removeFlow(String id) {
        flows.remove(id);
    }

    @Override
    public void bind(Place place, String flowId) {
        if (place.client().isPresent()) {
            realm.getClientById(place.client().get().id())
                    .setAuthenticationFlowBindingOverride(place.kind().binding(), flowId);
            return;
        }
        AuthenticationFlowModel flow = realm.getAuthenticationFlowById(flowId);
        switch (place.kind()) {
            case BROWSER -> realm.setBrowserFlow(flow);
            case DIRECT_GRANT -> realm.setDirectGrantFlow(flow);
            case RESET_CREDENTIALS -> realm.setResetCredentialsFlow(flow);
        }
    }

    @Override
    public void set(String setting, String value) {
        SettingAccess.write(realm, setting, value);
    }

    @Override
    public void add(Part part, Map<String, JsonNode> definitions) {
        switch (part) {
            case ROLE ->
                    definitions.forEach(
                            (name, role) ->
                                    realm.addRole(name)
                                            .setDescription(role.path("description").asText()));
            case REQUIRED_ACTION -> definitions.values().forEach(this::addRequiredAction);
            case PROFILE_GROUP -> profile().addGroups(definitions.values());
            case PROFILE_ATTRIBUTE -> profile().addAttributes(definitions.values());
            case TEXT -> new Texts(session, realm).add(definitions);
            case CLIENT_PROFILE -> clientPolicies().addProfiles(definitions.values());
            case CLIENT_POLICY -> clientPolicies().addPolicies(definitions.values());
        }
    }

    @Override
    public void remove(Part part, Set<String> names) {
        switch (part) {
            case ROLE -> names.forEach(name -> realm.removeRole(realm.getRole(name)));
            case REQUIRED_ACTION ->
                    names.forEach(
                            alias ->
                                    realm.removeRequiredActionProvider(
                                            realm.getRequiredActionProviderByAlias(alias)));
            case PROFILE_GROUP -> profile().removeGroups(names);
            case PROFILE_ATTRIBUTE -> profile().removeAttributes(names);
            case TEXT -> new Texts(session, realm).remove(names);
            case CLIENT_PROFILE -> clientPolicies().removeProfiles(names);
            case CLIENT_POLICY -> clientPolicies().removePolicies(names);
        }
    }

    @Override
    public void removeMentions() {
        new Mentions(session, realm).remove();
    }

    private Profile profile() {
        return new Profile(session, realm);
    }

    private ClientPolicies clientPolicies() {
        return new ClientPolicies(session, realm);
    }

    private void addRequiredAction(JsonNode definition) {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(definition.get("alias").asText());
        action.setProviderId(definition.get("providerId").asText());
        action.setName(definition.get("name").asText());
        action.setEnabled(definition.get("enabled").asBoolean());
        action.setDefaultAction(definition.get("defaultAction").asBoolean());
        action.setPriority(definition.get("priority").asInt());
        realm.addRequiredActionProvider(action);
    }
}
