package dev.latchkey.acceptance.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** A user that exists on the server. */
public final class TestUser {

    private final TestRealm realm;
    private final String id;
    private final String username;
    private final String email;
    private final String phone;
    private final String password;

    TestUser(TestRealm realm, String id, UserDraft draft) {
        this.realm = realm;
        this.id = id;
        this.username = draft.username();
        this.email = draft.email();
        this.phone = draft.phone();
        this.password = draft.password();
    }

    public TestRealm realm() {
        return realm;
    }

    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    /** The address at creation; an error if there was none. */
    public String email() {
        return required(email, "e-mail address");
    }

    /** The E.164 number at creation; an error if there was none. */
    public String phone() {
        return required(phone, "phone");
    }

    /** The password at creation. */
    public String password() {
        return password;
    }

    /** As the Admin API shows the account now. */
    public JsonNode representation() {
        return realm.get("users/" + id);
    }

    /** Changes the account as an administrator would: fields left alone keep their values. */
    public void change(Consumer<ObjectNode> change) {
        ObjectNode user = (ObjectNode) representation();
        change.accept(user);
        realm.put("users/" + id, user);
    }

    /** Gives the account a role of the realm. */
    public void give(String realmRole) {
        realm.post(
                "users/" + id + "/role-mappings/realm",
                JsonNodeFactory.instance.arrayNode().add(realm.get("roles/" + realmRole)));
    }

    /** Kinds of the account's credentials, such as {@code password} and {@code otp}. */
    public List<String> credentialTypes() {
        return realm.get("users/" + id + "/credentials")
                .valueStream()
                .map(credential -> credential.get("type").asText())
                .toList();
    }

    /** How many sessions the user has open; those kept for offline use are not among them. */
    public int openSessions() {
        return realm.get("users/" + id + "/sessions").size();
    }

    /** An administrator ends all sessions. */
    public void signOutEverywhere() {
        realm.post("users/" + id + "/logout");
    }

    private String required(String value, String what) {
        if (value == null) {
            throw new IllegalStateException(username + " was created without " + what);
        }
        return value;
    }

    @Override
    public String toString() {
        return username;
    }
}
