package dev.latchkey.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The changelog of each release stays in {@code released}; Liquibase refuses one in which a change set has changed since. */
@DisplayName("The tables of an earlier version")
class EarlierTablesTest {

    private static final String CHANGELOG = new LatchkeyEntityProvider().getChangelogLocation();
    private static final Path TODAY = Path.of("src/main/resources", CHANGELOG);
    private static final Path RELEASED =
            Path.of("src/test/resources/dev/latchkey/server/db/released");

    @TempDir Path temp;

    static List<Path> releases() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    @DisplayName("become today's, and keep their rows")
    void become(Path release) throws Exception {
        try (Connection database = database()) {
            update(database, release);
            List<String> earlier = tables(database);
            for (String table : earlier) {
                fill(database, table);
            }

            update(database, TODAY);

            for (String table : earlier) {
                assertThat(number(database, "select count(*) from " + table))
                        .as(table)
                        .isEqualTo(1);
            }
            try (Connection fresh = database()) {
                update(fresh, TODAY);
                assertThat(tables(database)).containsExactlyElementsOf(tables(fresh));
            }
        }
    }

    @Test
    @DisplayName("would not, had a change set been edited since (control)")
    void edited() throws Exception {
        Path edited = temp.resolve("edited.xml");
        Files.writeString(edited, Files.readString(TODAY).replace("VARCHAR(64)", "VARCHAR(128)"));
        try (Connection database = database()) {
            update(database, TODAY);

            assertThat(catchThrowable(() -> update(database, edited)))
                    .isInstanceOf(LiquibaseException.class);
        }
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
    }

    /** As the server does it: under the one name by which Liquibase tells change sets apart. */
    private void update(Connection connection, Path changelog) throws Exception {
        Path root = Files.createTempDirectory(temp, "changelog");
        Files.createDirectories(root.resolve(CHANGELOG).getParent());
        Files.copy(changelog, root.resolve(CHANGELOG));
        Liquibase liquibase =
                new Liquibase(
                        CHANGELOG,
                        new DirectoryResourceAccessor(root),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        Scope.child(
                Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                () -> liquibase.update(new Contexts(), new LabelExpression()));
    }

    private static List<String> tables(Connection database) throws SQLException {
        return strings(
                database,
                "select table_name from information_schema.tables where table_name like 'LATCHKEY%' order by 1");
    }

    /** With one row: a word in every text, one in every number. */
    private static void fill(Connection database, String table) throws SQLException {
        List<String> values =
                strings(
                        database,
                        "select case data_type when 'CHARACTER VARYING' then '''a''' when 'BOOLEAN' then 'true' else '1' end"
                                + " from information_schema.columns where table_name = '%s' order by ordinal_position"
                                        .formatted(table));
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "insert into %s values (%s)".formatted(table, String.join(", ", values)));
        }
        database.commit();
    }

    private static long number(Connection database, String query) throws SQLException {
        return Long.parseLong(strings(database, query).get(0));
    }

    private static List<String> strings(Connection database, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
