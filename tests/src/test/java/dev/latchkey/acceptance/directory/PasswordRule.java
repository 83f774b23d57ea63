package dev.latchkey.acceptance.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedExtendedRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ReadOnlyModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory's own policy for passwords: refuses those it is told to, in the words of its kind. */
final class PasswordRule extends InMemoryOperationInterceptor {

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final DirectoryKind kind;

    PasswordRule(DirectoryKind kind) {
        this.kind = kind;
    }

    /** From now on nobody may have that password. */
    void refuse(String password) {
        refused.add(password);
    }

    @Override
    public void processModifyRequest(InMemoryInterceptedModifyRequest request)
            throws LDAPException {
        ReadOnlyModifyRequest asked = request.getRequest();
        List<Modification> changes = new ArrayList<>();
        for (Modification change : asked.getModifications()) {
            changes.add(isPassword(change) ? checked(change) : change);
        }
        request.setRequest(new ModifyRequest(asked.getDN(), changes));
    }

    @Override
    public void processExtendedRequest(InMemoryInterceptedExtendedRequest request)
            throws LDAPException {
        if (PasswordModifyExtendedRequest.PASSWORD_MODIFY_REQUEST_OID.equals(
                request.getRequest().getOID())) {
            check(new PasswordModifyExtendedRequest(request.getRequest()).getNewPassword());
        }
    }

    private boolean isPassword(Modification change) {
        return kind.passwordAttribute().equalsIgnoreCase(change.getAttributeName());
    }

    /** The same for the attribute that this server binds with. */
    private Modification checked(Modification change) throws LDAPException {
        String password =
                kind == DirectoryKind.ACTIVE_DIRECTORY
                        ? unquoted(change.getRawValues()[0])
                        : change.getValues()[0];
        check(password);
        return new Modification(change.getModificationType(), "userPassword", password);
    }

    private static String unquoted(ASN1OctetString value) {
        String quoted = new String(value.getValue(), StandardCharsets.UTF_16LE);
        return quoted.substring(1, quoted.length() - 1);
    }

    private void check(String password) throws LDAPException {
        if (refused.contains(password)) {
            throw kind == DirectoryKind.ACTIVE_DIRECTORY
                    ? new LDAPException(
                            ResultCode.UNWILLING_TO_PERFORM,
                            "0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0")
                    : new LDAPException(
                            ResultCode.CONSTRAINT_VIOLATION, "Password is in the history");
        }
    }
}
