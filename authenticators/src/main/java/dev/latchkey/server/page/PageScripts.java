package dev.latchkey.server.page;

import dev.latchkey.server.PackInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** All scripts that the rooms add to pages. */
public final class PageScripts {

    private static final List<PageScript> SCRIPTS =
            ServiceLoader.load(PageScript.class, PageScript.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private PageScripts() {}

    /**
     * The addresses of those that belong to the page.
     *
     * @param resources where the theme's files are, without a slash at the end
     */
    public static Stream<String> of(ShownPage page, String resources) {
        return SCRIPTS.stream()
                .flatMap(script -> script.on(page).stream())
                .map(file -> resources + "/js/" + file + "?v=" + version());
    }

    /** Keycloak's resource path changes with Keycloak's version only; this makes browsers fetch ours anew with ours. */
    private static String version() {
        return URLEncoder.encode(PackInfo.version(), StandardCharsets.UTF_8);
    }
}
