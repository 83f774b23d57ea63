package dev.latchkey.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names that no account has")
class UnknownNamesSizeTest {

    private static final Path CHANGELOG =
            Path.of("../authenticators/src/main/resources/META-INF/latchkey-changelog.xml");

    /** As many places for unknown names as a realm has; {@code UnknownSlotsTest} shows that a million names need no more. */
    private static final int PLACES = 262_144;

    private static final int SAMPLE = 20_000;
    private static final long STATED_MEGABYTES = 160;

    @Test
    @DisplayName(
            "take up less than docs/data-protection.md says, with every place in use by the widest row there can be")
    void size() throws IOException, SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Connection connection = database.getPostgresDatabase().getConnection()) {
            for (String statement : lockTable(Files.readString(CHANGELOG))) {
                try (Statement making = connection.createStatement()) {
                    making.execute(statement);
                }
            }
            fill(connection);

            long all = bytes(connection) * PLACES / SAMPLE;

            assertThat(all).isBetween(PLACES * 200L, STATED_MEGABYTES * 1_000_000);
            assertThat(Files.readString(Path.of("../docs/data-protection.md")))
                    .contains("**under %d MB**".formatted(STATED_MEGABYTES));
        }
    }

    private static void fill(Connection connection) throws SQLException {
        Random random = new Random(7);
        connection.setAutoCommit(false);
        try (PreparedStatement row =
                connection.prepareStatement(
                        "insert into LATCHKEY_LOCK (ID, REALM_ID, KIND, USER_ID, FAILURES, STREAK, LOCKS,"
                                + " LOCKED_UNTIL, CLOSED, LAST_FAILURE_AT, LAST_ADDRESS, MARKS, FORGOTTEN_AT)"
                                + " values (?, ?, 'STRANGERS', null, 5, 100, 3, ?, false, ?, ?, ?, ?)")) {
            for (int i = 0; i < SAMPLE; i++) {
                row.setString(1, text(random, 64));
                row.setString(2, "01234567-89ab-cdef-0123-456789abcdef");
                row.setLong(3, random.nextLong());
                row.setLong(4, random.nextLong());
                row.setString(5, text(random, 64));
                row.setString(6, text(random, 64));
                row.setLong(7, random.nextLong());
                row.executeUpdate();
            }
        }
        connection.commit();
    }

    private static long bytes(Connection connection) throws SQLException {
        try (Statement asking = connection.createStatement();
                ResultSet answer =
                        asking.executeQuery("select pg_total_relation_size('latchkey_lock')")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static String text(Random random, int length) {
        return random.ints(length, 'A', 'Z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The statements that Liquibase makes of the changelog's table and its indexes. */
    private static List<String> lockTable(String changelog) {
        String table =
                part(changelog, "<createTable tableName=\"LATCHKEY_LOCK\">(.*?)</createTable>");
        List<String> statements = new ArrayList<>();
        statements.add(
                Pattern.compile("<column name=\"(\\w+)\" type=\"([^\"]+)\"")
                        .matcher(table)
                        .results()
                        .map(column -> column.group(1) + ' ' + column.group(2))
                        .collect(
                                Collectors.joining(
                                        ", ",
                                        "create table LATCHKEY_LOCK (",
                                        ", primary key (ID))")));
        Pattern.compile(
                        "<createIndex tableName=\"LATCHKEY_LOCK\" indexName=\"(\\w+)\">(.*?)</createIndex>",
                        Pattern.DOTALL)
                .matcher(changelog)
                .results()
                .map(UnknownNamesSizeTest::index)
                .forEach(statements::add);
        assertThat(statements).hasSizeGreaterThan(2);
        return statements;
    }

    private static String index(MatchResult index) {
        return Pattern.compile("name=\"(\\w+)\"")
                .matcher(index.group(2))
                .results()
                .map(column -> column.group(1))
                .collect(
                        Collectors.joining(
                                ", ",
                                "create index " + index.group(1) + " on LATCHKEY_LOCK (",
                                ")"));
    }

    private static String part(String text, String regex) {
        Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
