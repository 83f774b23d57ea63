package dev.latchkey.acceptance.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.AdminApi;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@Acceptance
@DisabledIfSystemProperty(
        named = "keycloak.backend",
        matches = "container",
        disabledReason = "the command line is the distribution's")
@DisplayName("Keycloak's own command line")
class KcadmIT {

    @TempDir static Path folder;

    private static Stage stage;

    @BeforeAll
    static void signIn(Stage opened) throws Exception {
        stage = opened;
        run(
                "config",
                "credentials",
                "--server",
                stage.baseUri().toString(),
                "--realm",
                "master",
                "--user",
                AdminApi.ADMINISTRATOR,
                "--password",
                AdminApi.ADMINISTRATOR);
    }

    @Test
    @DisplayName("shows, installs and takes out, as the docs say")
    void asDocumented() throws Exception {
        TestRealm realm = ForeignRealm.open(stage, "stock");
        Operator operator = Operator.of(stage, realm);
        RealmExport before = operator.export();

        assertThat(run("get", "latchkey/install", "-r", realm.name(), "-h", "Accept=text/plain"))
                .contains("Nothing has been changed yet", "\n- latchkey.enabled becomes true");
        assertThat(operator.export().lines()).containsExactlyElementsOf(before.lines());

        assertThat(
                        run(
                                "create",
                                "latchkey/install",
                                "-r",
                                realm.name(),
                                "-h",
                                "Accept=text/plain",
                                "-o"))
                .contains("These changes have been made", "latchkey.enabled becomes true");
        assertThat(operator.export().packProviders()).isNotEmpty();
        assertThat(
                        run(
                                "create",
                                "latchkey/install",
                                "-r",
                                realm.name(),
                                "-h",
                                "Accept=text/plain",
                                "-o"))
                .contains("There was nothing to change");

        assertThat(
                        run(
                                "create",
                                "latchkey/uninstall",
                                "-r",
                                realm.name(),
                                "-h",
                                "Accept=text/plain",
                                "-o"))
                .contains("These changes have been made", "is removed");
        assertThat(operator.export().lines()).containsExactlyElementsOf(before.lines());
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(stage.kcadm().toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--config", folder.resolve("kcadm.config").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
