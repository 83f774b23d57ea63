package dev.latchkey.delivery.sms.http;

/** Where the filled {@link RequestTemplate} goes. Always UTF-8. */
public enum RequestFormat {
    /** The body is the JSON object. */
    JSON,
    /** The body is a form, each member of the object a field. */
    FORM,
    /** The address gets each member of the object as a parameter; proxies and tracing see those. */
    QUERY
}
