package dev.latchkey.acceptance.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * A form as a visitor has filled it in so far.
 *
 * @param action where it posts to, absolute
 * @param fields values by name; buttons are not among them until pressed
 */
public record PageForm(URI action, Map<String, String> fields) {

    public PageForm {
        fields = Map.copyOf(fields);
    }

    static PageForm of(Element form, URI page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name]")) {
            String type = field.attr("type");
            boolean ticked = field.hasAttr("checked");
            if (type.equals("submit") || type.matches("checkbox|radio") && !ticked) {
                continue;
            }
            // what browsers send for a box that says nothing
            fields.put(field.attr("name"), ticked && !field.hasAttr("value") ? "on" : field.val());
        }
        return new PageForm(page.resolve(form.attr("action")), fields);
    }

    /** With one field filled in, or one button pressed. */
    public PageForm with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new PageForm(action, more);
    }

    /** With one field left out, as a forged form would. */
    public PageForm without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(fields);
        fewer.remove(name);
        return new PageForm(action, fewer);
    }
}
