package dev.latchkey.acceptance.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFException;
import dev.latchkey.acceptance.stage.TestMachine;

/** A company's LDAP directory in this JVM, with people in it. Knows nothing of Keycloak. */
public final class CompanyDirectory implements AutoCloseable {

    static final String BASE = "dc=company,dc=example";
    static final String PEOPLE = "ou=people," + BASE;
    static final String READER = "cn=reader," + BASE;
    static final String READER_PASSWORD = "reader-of-the-tests";

    private final DirectoryKind kind;
    private final PasswordRule rule;
    private final InMemoryDirectoryServer server;

    private CompanyDirectory(
            DirectoryKind kind, PasswordRule rule, InMemoryDirectoryServer server) {
        this.kind = kind;
        this.rule = rule;
        this.server = server;
    }

    /** Opens on a free port. */
    public static CompanyDirectory open(DirectoryKind kind) {
        PasswordRule rule = new PasswordRule(kind);
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig(
                            "tests", TestMachine.listenAddress(), 0, null));
            config.addAdditionalBindCredentials(READER, READER_PASSWORD);
            config.addInMemoryOperationInterceptor(rule);
            // Active Directory's attributes are in no standard schema.
            config.setSchema(null);
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: company");
            server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
            server.startListening();
            return new CompanyDirectory(kind, rule, server);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    DirectoryKind kind() {
        return kind;
    }

    public int port() {
        return server.getListenPort();
    }

    /** What it says to new passwords. */
    PasswordRule rule() {
        return rule;
    }

    /** Hires somebody. */
    public void add(Employee employee) {
        try {
            server.add(
                    "dn: " + dn(employee.uid()),
                    "objectClass: inetOrgPerson",
                    "uid: " + employee.uid(),
                    "cn: Anna",
                    "sn: Petrova",
                    "mail: " + employee.email(),
                    "mobile: " + employee.mobile(),
                    "userPassword: " + employee.password(),
                    // Active Directory: a normal account, which is to change its password
                    "userAccountControl: 512",
                    "pwdLastSet: 0");
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes down another mobile number for somebody. */
    void changeMobile(String uid, String mobile) {
        try {
            server.modify(
                    "dn: " + dn(uid), "changetype: modify", "replace: mobile", "mobile: " + mobile);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody with that login and password may in. */
    public boolean accepts(String uid, String password) {
        try {
            return server.bind(dn(uid), password).getResultCode() == ResultCode.SUCCESS;
        } catch (LDAPException e) {
            if (e.getResultCode() == ResultCode.INVALID_CREDENTIALS) {
                return false;
            }
            throw new IllegalStateException(e);
        }
    }

    /** Stops answering, and cuts off whoever is connected. */
    void goDown() {
        server.shutDown(true);
    }

    /** Answers again, on the same port, with the same people. */
    void comeBack() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dn(String uid) {
        return "uid=" + uid + "," + PEOPLE;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
