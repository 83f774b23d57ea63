package dev.latchkey.acceptance.license;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What an operator does about the licences of one realm, through the Admin API. */
final class Licenses {

    /** The zone of the shipped realm, in which a licence's day ends. */
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final Stage stage;
    private final TestRealm realm;

    Licenses(Stage stage, TestRealm realm) {
        this.stage = stage;
        this.realm = realm;
    }

    static Licenses inFreshRealm(Stage stage) {
        return new Licenses(stage, stage.freshRealm());
    }

    TestRealm realm() {
        return realm;
    }

    /** So many days from the server's today, as an operator writes it. */
    String day(int fromToday) {
        return today().plusDays(fromToday).toString();
    }

    LocalDate today() {
        return stage.clock().now().atZone(ZONE).toLocalDate();
    }

    /**
     * Somebody with a licence of their own.
     *
     * @param until a number of days from today, {@code suspended}, {@code -} for no licence, or anything else as it is
     */
    TestUser user(String until) {
        return user(until, draft -> {});
    }

    TestUser user(String until, Consumer<UserDraft> describe) {
        return realm.createUser(
                draft -> {
                    switch (until) {
                        case "-" -> {}
                        case "suspended" -> draft.attribute("licenseSuspended", "true");
                        default -> draft.attribute("licenseExpiresAt", written(until));
                    }
                    describe.accept(draft);
                });
    }

    private String written(String until) {
        return until.matches("[+-]?\\d{1,3}") ? day(Integer.parseInt(until)) : until;
    }

    /** Sets the end of a user's licence, as {@link #user} reads it. */
    void renew(TestUser user, String until) {
        user.change(
                representation ->
                        representation
                                .withObject("/attributes")
                                .putArray("licenseExpiresAt")
                                .add(written(until)));
    }

    /** An organization with these attributes; answers its id. */
    String organization(String name, Map<String, String> attributes) {
        ObjectNode organization = JsonNodeFactory.instance.objectNode();
        organization.put("name", name).put("alias", alias(name)).put("enabled", true);
        organization.putArray("domains").addObject().put("name", alias(name) + ".example.test");
        ObjectNode lists = organization.putObject("attributes");
        attributes.forEach((key, value) -> lists.putArray(key).add(written(value)));
        return stage.admin().post(path("organizations"), organization);
    }

    static String alias(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    void change(String organization, String attribute, String value) {
        ObjectNode representation =
                (ObjectNode) stage.admin().get(path("organizations/" + organization));
        representation.withObject("/attributes").putArray(attribute).add(written(value));
        stage.admin().put(path("organizations/" + organization), representation);
    }

    void join(TestUser user, String organization) {
        stage.admin()
                .post(
                        path("organizations/" + organization + "/members"),
                        JsonNodeFactory.instance.textNode(user.id()));
    }

    /** A group with these attributes and this member. */
    void group(String name, Map<String, String> attributes, TestUser member) {
        ObjectNode group = JsonNodeFactory.instance.objectNode().put("name", name);
        ObjectNode lists = group.putObject("attributes");
        attributes.forEach((key, value) -> lists.putArray(key).add(written(value)));
        String id = stage.admin().post(path("groups"), group);
        stage.admin().put(path("users/" + member.id() + "/groups/" + id), null);
    }

    void give(TestUser user, String client, String clientRole) {
        String id = clientId(client);
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        roles.add(stage.admin().get(path("clients/" + id + "/roles/" + clientRole)));
        stage.admin().post(path("users/" + user.id() + "/role-mappings/clients/" + id), roles);
    }

    /** The id by which the Admin API knows a client. */
    String clientId(String client) {
        return stage.admin().get(path("clients?clientId=" + client)).get(0).get("id").asText();
    }

    void changeClient(String client, Consumer<ObjectNode> change) {
        String path = path("clients/" + clientId(client));
        ObjectNode representation = (ObjectNode) stage.admin().get(path);
        change.accept(representation);
        stage.admin().put(path, representation);
    }

    void createClient(String client, Consumer<ObjectNode> describe) {
        ObjectNode representation = JsonNodeFactory.instance.objectNode();
        representation.put("clientId", client).put("protocol", "openid-connect");
        describe.accept(representation);
        stage.admin().post(path("clients"), representation);
    }

    /** The newest event of the type; an error if there is none. */
    JsonNode event(String type) {
        return realm.events().stream()
                .filter(event -> event.get("type").asText().equals(type))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "No "
                                                + type
                                                + " among "
                                                + realm.events().stream()
                                                        .map(event -> event.get("type").asText())
                                                        .toList()));
    }

    private String path(String rest) {
        return "realms/" + realm.name() + "/" + rest;
    }
}
