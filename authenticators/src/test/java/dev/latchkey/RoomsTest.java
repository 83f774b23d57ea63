package dev.latchkey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The rooms of the pack")
class RoomsTest {

    /** Rooms that others may use; the rest are capabilities, which know nothing of each other. */
    private static final Set<String> SHARED =
            Set.of("challenge", "contact", "delivery", "familiar", "server", "watch");

    /** Rooms that put the others together. */
    private static final Set<String> USE_ALL = Set.of("web", "access");

    private static JavaClasses pack;

    @BeforeAll
    static void read() {
        pack =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.latchkey");
    }

    static Stream<String> rooms() {
        return pack.stream()
                .map(c -> c.getPackageName().split("\\."))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[2])
                .distinct()
                .filter(room -> !USE_ALL.contains(room));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    @DisplayName("use the shared rooms, and no other")
    void useSharedRoomsOnly(String room) {
        List<String> others =
                rooms().filter(r -> !r.equals(room) && !SHARED.contains(r))
                        .map(r -> "dev.latchkey." + r + "..")
                        .toList();
        String[] forbidden =
                Stream.concat(
                                others.stream(),
                                USE_ALL.stream().map(r -> "dev.latchkey." + r + ".."))
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.latchkey." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(pack);
    }

    @Test
    @DisplayName("the floor knows none of the rooms that stand on it")
    void serverIsTheFloor() {
        noClasses()
                .that()
                .resideInAPackage("dev.latchkey.server..")
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are in another room",
                                c ->
                                        c.getPackageName().startsWith("dev.latchkey.")
                                                && !c.getPackageName()
                                                        .startsWith("dev.latchkey.server")))
                .check(pack);
    }

    @Test
    @DisplayName("rooms do not go round in circles")
    void noCycles() {
        slices().matching("dev.latchkey.(*)..").should().beFreeOfCycles().check(pack);
    }

    @Test
    @DisplayName(
            "phones, waits, networks, rates, codes, plans, licences and settings do not know Keycloak's models")
    void domainIsPure() {
        classes()
                .that()
                .haveSimpleNameEndingWith("ResetPlan")
                .or()
                .haveSimpleName("Candidate")
                .or()
                .haveSimpleName("RateLimit")
                .or()
                .haveSimpleName("CooldownSchedule")
                .or()
                .haveSimpleName("Charge")
                .or()
                .haveSimpleName("Network")
                .or()
                .haveSimpleName("PhoneNumber")
                .or()
                .haveSimpleName("PhoneNumbers")
                .or()
                .haveSimpleName("ContactPlace")
                .or()
                .haveSimpleName("ContactPatience")
                .or()
                .haveSimpleName("ContactStanding")
                .or()
                .haveSimpleName("TypedIdentifier")
                .or()
                .haveSimpleName("LockoutPolicy")
                .or()
                .haveSimpleName("LockState")
                .or()
                .haveSimpleName("RepeatMarks")
                .or()
                .haveSimpleName("Setting")
                .or()
                .haveSimpleName("Settings")
                .or()
                .haveSimpleName("LicenseSettings")
                .or()
                .haveSimpleName("License")
                .or()
                .haveSimpleName("LicenseEnd")
                .or()
                .haveSimpleName("LicenseAttributes")
                .or()
                .haveSimpleName("LicenseLookUp")
                .or()
                .haveSimpleName("LicensePolicy")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.keycloak..")
                .check(pack);
    }

    @Test
    @DisplayName("where steps go, and what a realm's plan is, is found out without Keycloak")
    void plansArePure() {
        classes()
                .that()
                .resideInAPackage("dev.latchkey.install.flow..")
                .or()
                .haveSimpleName("InstallPlan")
                .or()
                .haveSimpleName("UninstallPlan")
                .or()
                .haveSimpleName("SettingsPlan")
                .or()
                .haveSimpleName("RealmPicture")
                .or()
                .haveSimpleName("InstallRecord")
                .or()
                .haveSimpleName("Blueprint")
                .or()
                .implement("dev.latchkey.install.Change")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.keycloak..")
                .check(pack);
    }

    @Test
    @DisplayName("no state lives in static fields: there is more than one node")
    void noStaticState() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.latchkey..")
                .and()
                .areStatic()
                .should()
                .beFinal()
                .check(pack);
    }
}
