package dev.latchkey.server.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.settings.RealmSettingsOf;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The pack's tables")
class OwnTablesTest {

    private static Changelog changelog;

    @BeforeAll
    static void read() throws IOException {
        changelog = Changelog.shipped();
    }

    static Stream<OwnTable> tables() {
        return OwnTables.all().stream();
    }

    static Stream<UserTable<?>> tablesOfUsers() {
        return OwnTables.ofUsers();
    }

    static Stream<NobodysTable> tablesOfNobody() {
        return OwnTables.ofNobody();
    }

    @Test
    @DisplayName(
            "are all purged, and erased with their realm: each has somebody who answers for it")
    void answeredFor() {
        assertThat(changelog.tables()).isNotEmpty().allMatch(name -> name.startsWith("LATCHKEY_"));

        assertThat(unanswered(changelog)).isEmpty();
        assertThat(tables().map(OwnTablesTest::name)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("would be told, if one were not")
    void strayTable() throws IOException {
        Changelog stray =
                Changelog.read(
                        new ByteArrayInputStream(
                                """
                                <databaseChangeLog><changeSet>
                                <createTable tableName="LATCHKEY_STRAY"><column name="USER_ID"/></createTable>
                                </changeSet></databaseChangeLog>
                                """
                                        .getBytes(UTF_8)));

        assertThat(unanswered(stray)).containsExactly("LATCHKEY_STRAY");
    }

    private static Set<String> unanswered(Changelog made) {
        Set<String> unanswered = new TreeSet<>(made.tables());
        tables().map(OwnTablesTest::name).forEach(unanswered::remove);
        return unanswered;
    }

    @ParameterizedTest
    @MethodSource("tables")
    @DisplayName("have a realm and an end in every row, and find both fast")
    void realmAndEnd(OwnTable table) {
        String end = column(table, table.endField());

        assertThat(column(table, "realmId")).isEqualTo("REALM_ID");
        assertThat(changelog.required().get(name(table))).contains("REALM_ID", end);
        assertThat(changelog.indexes().get(name(table))).contains(List.of(end));
    }

    @ParameterizedTest
    @MethodSource("tablesOfUsers")
    @DisplayName("of users find a user's rows fast")
    void ofUsers(UserTable<?> table) {
        assertThat(changelog.indexes().get(name(table)))
                .contains(List.of("REALM_ID", column(table, table.userField())));
    }

    @ParameterizedTest
    @MethodSource("tablesOfUsers")
    @DisplayName("of users say what they tell of a row, and what an erasure leaves")
    void told(UserTable<?> table) {
        assertThat(table.meanings()).isNotEmpty().doesNotContainValue("");
        assertThat(table.afterErasure()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tablesOfNobody")
    @DisplayName("of nobody have no column for one, and say why")
    void ofNobody(NobodysTable table) {
        assertThat(changelog.columns().get(name(table)))
                .filteredOn(column -> column.endsWith("_ID"))
                .containsExactly("REALM_ID");
        assertThat(table.whyNobodys()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tables")
    @DisplayName("say what they are for, and how long")
    void purpose(OwnTable table) {
        assertThat(table.purpose()).isNotBlank();
        assertThat(table.period(RealmSettingsOf.nothingSet())).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tables")
    @DisplayName("have the columns that their entities name, and no others")
    void mapped(OwnTable table) {
        Set<String> mapped =
                Arrays.stream(table.entity().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(Column.class))
                        .map(field -> field.getAnnotation(Column.class).name())
                        .collect(Collectors.toSet());

        assertThat(changelog.columns().get(name(table)))
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    private static String name(OwnTable table) {
        return table.entity().getAnnotation(Table.class).name();
    }

    private static String column(OwnTable table, String field) {
        try {
            Field declared = table.entity().getDeclaredField(field);
            return declared.getAnnotation(Column.class).name();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(table + " has no field " + field, e);
        }
    }
}
