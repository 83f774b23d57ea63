package dev.latchkey.acceptance.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.crm.Crm;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** One realm on the server, and what an administrator does to it. */
public final class TestRealm {

    private final AdminApi admin;
    private final URI baseUri;
    private final Crm crm;
    private final String name;

    private TestRealm(AdminApi admin, URI baseUri, Crm crm, String name) {
        this.admin = admin;
        this.baseUri = baseUri;
        this.crm = crm;
        this.name = name;
    }

    /** A realm that is there already. */
    public static TestRealm existing(AdminApi admin, URI baseUri, Crm crm, String name) {
        return new TestRealm(admin, baseUri, crm, name);
    }

    /** A copy of the template under a random name. */
    public static TestRealm create(
            AdminApi admin,
            URI baseUri,
            Crm crm,
            RealmTemplate template,
            Consumer<ObjectNode> change) {
        String name = "crm-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode representation = template.named(name);
        change.accept(representation);
        admin.post("realms", representation);
        return new TestRealm(admin, baseUri, crm, name);
    }

    public String name() {
        return name;
    }

    /** Its public address, without a slash at the end. */
    public URI uri() {
        return URI.create(baseUri + "/realms/" + name);
    }

    /** The request by which the CRM sends a browser here to sign in. */
    public URI signInUri() {
        return crm.signInAt(uri());
    }

    /** Changes the realm's representation: fields left alone keep their values. */
    public void change(Consumer<ObjectNode> change) {
        ObjectNode representation = (ObjectNode) admin.get("realms/" + name);
        change.accept(representation);
        admin.put("realms/" + name, representation);
    }

    /** Sets one {@code latchkey.*} or other attribute of the realm. */
    public void setAttribute(String key, String value) {
        change(realm -> realm.withObject("/attributes").put(key, value));
    }

    /** Sends this realm's mails through another server on this machine. */
    public void sendMailThrough(int port) {
        change(realm -> realm.withObject("/smtpServer").put("port", String.valueOf(port)));
    }

    /** Anybody with a password, described by the draft; names and addresses are unique over the whole run. */
    public TestUser createUser(Consumer<UserDraft> describe) {
        UserDraft draft = new UserDraft();
        describe.accept(draft);
        String id = admin.post("realms/" + name + "/users", draft.representation());
        return new TestUser(this, id, draft);
    }

    /** The newest events of the realm, newest first. */
    public List<JsonNode> events() {
        return admin.get("realms/" + name + "/events?max=200").valueStream().toList();
    }

    /** All sign-ins that the realm refused, newest first. */
    public List<JsonNode> refusedSignIns() {
        return admin.get("realms/" + name + "/events?type=LOGIN_ERROR&max=100000")
                .valueStream()
                .toList();
    }

    /** Removes the realm and all that belongs to it. */
    public void delete() {
        admin.delete("realms/" + name);
    }

    JsonNode get(String path) {
        return admin.get("realms/" + name + "/" + path);
    }

    void put(String path, JsonNode body) {
        admin.put("realms/" + name + "/" + path, body);
    }

    void post(String path) {
        post(path, JsonNodeFactory.instance.objectNode());
    }

    void post(String path, JsonNode body) {
        admin.post("realms/" + name + "/" + path, body);
    }

    @Override
    public String toString() {
        return name;
    }
}
