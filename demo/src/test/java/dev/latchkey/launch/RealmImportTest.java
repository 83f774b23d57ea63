package dev.latchkey.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmImportTest {

    @TempDir Path folder;

    @Test
    void namesRealmAndUserFilesAsTheServerWantsThem() throws IOException {
        Path realm = file("the-realm.json", "{'realm':'crm','clients':[]}");
        Path users = file("crm-demo-users.json", "{'realm':'crm','users':[]}");
        Path more = file("more.json", "{'realm':'crm','users':[]}");

        assertThat(RealmImport.of(List.of(realm, users, more)).names())
                .containsExactly("crm-realm.json", "crm-users-0.json", "crm-users-1.json");
    }

    @Test
    void aRealmThatBringsItsUsersIsARealm() throws IOException {
        Path realm = file("r.json", "{'realm':'crm','enabled':true,'users':[]}");

        assertThat(RealmImport.of(List.of(realm)).names()).containsExactly("crm-realm.json");
    }

    @Test
    void refusesTwoFilesOfOneRealm() throws IOException {
        Path one = file("one.json", "{'realm':'crm','clients':[]}");
        Path two = file("two.json", "{'realm':'crm','roles':{}}");

        assertThatThrownBy(() -> RealmImport.of(List.of(one, two)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("both describe the realm crm");
    }

    @Test
    void refusesAFileWithoutRealm() throws IOException {
        Path other = file("other.json", "{'clientId':'crm'}");

        assertThatThrownBy(() -> RealmImport.of(List.of(other)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.json");
    }

    @Test
    void findsTheVariablesThatNobodyGave() throws IOException {
        Path realm =
                file(
                        "r.json",
                        "{'realm':'crm','smtpServer':{'host':'${SMTP_HOST}','port':'${SMTP_PORT}',"
                                + "'password':'${vault.smtp}'},'displayName':'${role_admin}'}");

        assertThat(RealmImport.of(List.of(realm)).missingFrom(Map.of("SMTP_HOST", "localhost")))
                .containsExactly("SMTP_PORT");
    }

    @Test
    void writesExactlyItsFiles() throws IOException {
        Path realm = file("r.json", "{'realm':'crm','clients':[]}");
        Path leftover = folder.resolve("home/data/import/old-realm.json");
        Files.createDirectories(leftover.getParent());
        Files.writeString(leftover, "{}");

        RealmImport.of(List.of(realm)).writeTo(folder.resolve("home"));

        assertThat(leftover).doesNotExist();
        assertThat(leftover.resolveSibling("crm-realm.json")).hasSameTextualContentAs(realm);
    }

    private Path file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }
}
