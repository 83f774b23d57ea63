package dev.latchkey.acceptance.visit;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the script on a page asks the server while somebody types a new password there; and what an attacker may change in it. */
public final class TypedPassword {

    private final TestRealm realm;
    private final Map<String, String> question;

    private TypedPassword(TestRealm realm, Map<String, String> question) {
        this.realm = realm;
        this.question = question;
    }

    /** As the script takes it from the form's address. */
    public static TypedPassword on(TestRealm realm, PageForm form, String password) {
        Map<String, String> question = new LinkedHashMap<>();
        for (String name : new String[] {"client_id", "tab_id", "session_code"}) {
            question.put(name, parameter(form.action(), name));
        }
        question.put("password", password);
        return new TypedPassword(realm, question);
    }

    /** With one part of the question put otherwise. */
    public TypedPassword with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(question);
        changed.put(name, value);
        return new TypedPassword(realm, changed);
    }

    /** Where the server is asked. */
    public String address() {
        return realm.uri() + "/latchkey/password-strength";
    }

    public VisitedPage ask(HttpVisitor visitor) {
        return visitor.post(address(), question);
    }

    public CompletableFuture<VisitedPage> askLater(HttpVisitor visitor) {
        return visitor.postLater(address(), question);
    }

    private static String parameter(URI address, String name) {
        return Arrays.stream(address.getQuery().split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + address));
    }
}
