package dev.latchkey.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A database")
class TestedDatabaseTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"H2", "PostgreSQL", "MariaDB"})
    @DisplayName("that the tests run on is known by its driver's name for it")
    void tested(String product) {
        assertThat(TestedDatabase.of(product)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"MySQL", "Oracle", "Microsoft SQL Server", "EnterpriseDB"})
    @DisplayName("that they don't is not")
    void untested(String product) {
        assertThat(TestedDatabase.of(product)).isEmpty();
    }

    @Test
    @DisplayName("that they don't is named in the warning, with those that they do")
    void warning() {
        assertThat(TestedDatabase.warning("MySQL"))
                .isEqualTo(
                        "MySQL is not supported yet, Latchkey is tested on H2, PostgreSQL, MariaDB");
    }
}
