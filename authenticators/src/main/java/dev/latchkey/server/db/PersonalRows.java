package dev.latchkey.server.db;

import dev.latchkey.server.personal.Holding;
import dev.latchkey.server.personal.Person;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;

/** One person's rows, over all tables of the pack. */
public final class PersonalRows {

    private final Person person;
    private final EntityManager entityManager;

    public PersonalRows(Person person) {
        this.person = person;
        entityManager = OwnTables.entityManager(person.session());
    }

    /**
     * A table in which this person's rows, if there are any, can't be told from others'.
     *
     * @param period how long rows are kept
     * @param why why they can't be told
     */
    public record Unnamed(String purpose, String where, String period, String why) {}

    /** A holding for each table, be there rows of the person or not. */
    public List<Holding> told() {
        return OwnTables.ofUsers().map(this::holding).toList();
    }

    public List<Unnamed> unnamed() {
        return OwnTables.ofNobody()
                .map(
                        table ->
                                new Unnamed(
                                        table.purpose(),
                                        name(table),
                                        table.period(settings()),
                                        table.whyNobodys()))
                .toList();
    }

    /** Erases what is not needed any more to keep the account safe. */
    public void erase() {
        OwnTables.ofUsers().forEach(table -> table.erase(entityManager, person));
    }

    private <R> Holding holding(UserTable<R> table) {
        return new Holding(
                table.purpose(),
                name(table),
                table.period(settings()),
                table.afterErasure(),
                table.meanings(),
                rows(table));
    }

    private <R> List<Map<String, Object>> rows(UserTable<R> table) {
        return entityManager
                .createQuery(
                        "select r from "
                                + table.entity().getSimpleName()
                                + " r where r.realmId = :realm and r."
                                + table.userField()
                                + " = :user order by r."
                                + table.endField()
                                + ", r.id",
                        table.entity())
                .setParameter("realm", person.realm().getId())
                .setParameter("user", person.user().getId())
                .getResultStream()
                .map(table::told)
                .toList();
    }

    private RealmSettings settings() {
        return RealmSettings.of(person.realm());
    }

    private static String name(OwnTable table) {
        return table.entity().getAnnotation(Table.class).name();
    }
}
