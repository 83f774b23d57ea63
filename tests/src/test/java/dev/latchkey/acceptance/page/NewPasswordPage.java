package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;
import java.util.List;

/** "Choose a new password": the last step of a reset. */
public final class NewPasswordPage extends LatchkeyPage {

    public NewPasswordPage(Page page) {
        super(page, "reset-password");
    }

    /** Sends the password twice; what comes next is for the caller to expect. */
    public void choose(String password) {
        choose(password, password);
    }

    /** Sends the password and its repetition; what comes next is for the caller to expect. */
    public void choose(String password, String repeated) {
        find("#password-new").fill(password);
        find("#password-confirm").fill(repeated);
        press("submit");
    }

    /** Whose password it is, as password managers read it. */
    public String username() {
        return find("input[name=username]").inputValue();
    }

    /** What the policy asks for, shown before anything is typed. */
    public List<String> hints() {
        return find("#password-advice li").allInnerTexts();
    }

    /** What is wrong with the password; empty if nothing is. */
    public String error() {
        return errorOf("password-new");
    }

    /** What is wrong with its repetition; empty if nothing is. */
    public String repetitionError() {
        return errorOf("password-confirm");
    }
}
