package dev.latchkey.acceptance.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A realm whose people live in a directory, connected as an administrator would in the console. */
final class FederatedRealm {

    /** The name that the administrator gave to the directory. */
    static final String DIRECTORY_NAME = "Company directory";

    private final Stage stage;
    private final TestRealm realm;

    private FederatedRealm(Stage stage, TestRealm realm) {
        this.stage = stage;
        this.realm = realm;
    }

    /** Passwords are changed through Keycloak. */
    static FederatedRealm writable(Stage stage, CompanyDirectory directory) {
        return connected(stage, directory, "WRITABLE");
    }

    /** Passwords are changed in the directory only. */
    static FederatedRealm readOnly(Stage stage, CompanyDirectory directory) {
        return connected(stage, directory, "READ_ONLY");
    }

    /** Keycloak keeps no copies of the people: what it stores for them stands apart from its own accounts. */
    static FederatedRealm withoutImport(
            Stage stage, CompanyDirectory directory, Consumer<ObjectNode> change) {
        return connected(stage, stage.freshRealm(change), directory, "READ_ONLY", false);
    }

    private static FederatedRealm connected(
            Stage stage, CompanyDirectory directory, String editMode) {
        return connected(stage, stage.freshRealm(), directory, editMode, true);
    }

    private static FederatedRealm connected(
            Stage stage,
            TestRealm realm,
            CompanyDirectory directory,
            String editMode,
            boolean imports) {
        FederatedRealm federated = new FederatedRealm(stage, realm);
        String id =
                federated.create(
                        DIRECTORY_NAME,
                        "org.keycloak.storage.UserStorageProvider",
                        "ldap",
                        null,
                        federated.connection(directory, editMode, imports));
        federated.mapPhone(id);
        return federated;
    }

    TestRealm realm() {
        return realm;
    }

    /** The account as Keycloak holds it; waits until the request that brought it in is through. */
    JsonNode account(Employee employee) {
        String query = "realms/%s/users?exact=true&username=%s";
        return Await.value(
                Duration.ofSeconds(15),
                () -> "the account of " + employee.uid(),
                () ->
                        stage.admin()
                                .get(query.formatted(realm.name(), employee.uid()))
                                .valueStream()
                                .findFirst());
    }

    /** The administrator takes the directory away, and with it its people. */
    void disconnect() {
        stage.admin().delete("realms/" + realm.name() + "/components/" + directoryId());
    }

    private String directoryId() {
        return stage.admin()
                .get("realms/" + realm.name() + "/components?name=Company+directory")
                .get(0)
                .get("id")
                .asText();
    }

    /** Has Keycloak read the whole directory, as an administrator or the nightly task does. */
    void synchronize() {
        String id = directoryId();
        stage.admin()
                .post(
                        "realms/%s/user-storage/%s/sync?action=triggerFullSync"
                                .formatted(realm.name(), id),
                        null);
    }

    /** Kinds of the credentials that Keycloak itself stores for the account. */
    List<String> ownCredentials(Employee employee) {
        return stage.admin()
                .get(
                        "realms/%s/users/%s/credentials"
                                .formatted(realm.name(), account(employee).get("id").asText()))
                .valueStream()
                .filter(credential -> credential.path("federationLink").isMissingNode())
                .map(credential -> credential.get("type").asText())
                .toList();
    }

    private ObjectNode connection(CompanyDirectory directory, String editMode, boolean imports) {
        return config(
                "enabled", "true",
                "vendor", directory.kind().vendor(),
                "connectionUrl", "ldap://" + stage.addressForServer(directory.port()),
                "bindDn", CompanyDirectory.READER,
                "bindCredential", CompanyDirectory.READER_PASSWORD,
                "authType", "simple",
                "usersDn", CompanyDirectory.PEOPLE,
                "usernameLDAPAttribute", "uid",
                "rdnLDAPAttribute", "uid",
                "uuidLDAPAttribute", "entryUUID",
                "userObjectClasses", "inetOrgPerson",
                "searchScope", "1",
                "pagination", "false",
                "importEnabled", String.valueOf(imports),
                "trustEmail", "true",
                "editMode", editMode,
                "usePasswordModifyExtendedOp",
                        String.valueOf(directory.kind().usesPasswordOperation()));
    }

    private void mapPhone(String directoryId) {
        mapper(
                directoryId,
                "user-attribute-ldap-mapper",
                config(
                        "user.model.attribute", "phoneNumber",
                        "ldap.attribute", "mobile",
                        "read.only", "true",
                        "always.read.value.from.ldap", "true"));
        mapper(
                directoryId,
                "hardcoded-attribute-mapper",
                config(
                        "user.model.attribute", "phoneNumberVerified",
                        "attribute.value", "true"));
    }

    private void mapper(String directoryId, String kind, ObjectNode config) {
        create(
                config.get("user.model.attribute").get(0).asText(),
                "org.keycloak.storage.ldap.mappers.LDAPStorageMapper",
                kind,
                directoryId,
                config);
    }

    private String create(
            String name, String type, String provider, String parent, ObjectNode config) {
        ObjectNode component = JsonNodeFactory.instance.objectNode();
        component.put("name", name).put("providerType", type).put("providerId", provider);
        if (parent != null) {
            component.put("parentId", parent);
        }
        component.set("config", config);
        return stage.admin().post("realms/" + realm.name() + "/components", component);
    }

    private static ObjectNode config(String... namesAndValues) {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            config.putArray(namesAndValues[i]).add(namesAndValues[i + 1]);
        }
        return config;
    }
}
