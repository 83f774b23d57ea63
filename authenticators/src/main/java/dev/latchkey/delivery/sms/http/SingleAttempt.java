package dev.latchkey.delivery.sms.http;

import java.net.URI;
import org.apache.http.HttpRequest;
import org.apache.http.client.methods.HttpEntityEnclosingRequestBase;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.methods.HttpRequestWrapper;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.protocol.HttpCoreContext;

/**
 * Requests that the HTTP client sends once at the most.
 *
 * <p>A request that may have reached the gateway must not be repeated: each SMS costs money and annoys. The client
 * repeats a GET on its own, and any request when the server runs with {@code
 * spi-connections-http-client--default--max-retries}; but never one that was aborted. So these call themselves aborted
 * from the moment on that their first byte goes out, which it asks for after a failure only.
 */
final class SingleAttempt {

    private SingleAttempt() {}

    /** Whether anything of this request went out; a proxy's CONNECT before it does not count. */
    static boolean hasBegun(HttpRequestBase request, HttpClientContext context) {
        return context.getAttribute(HttpCoreContext.HTTP_REQ_SENT) != null
                && innermost(context.getRequest()) == request;
    }

    private static HttpRequest innermost(HttpRequest request) {
        HttpRequest inner = request;
        while (inner instanceof HttpRequestWrapper wrapper) {
            inner = wrapper.getOriginal();
        }
        return inner;
    }

    static final class WithBody extends HttpEntityEnclosingRequestBase {

        private final String method;
        private final HttpClientContext context;

        WithBody(String method, URI uri, HttpClientContext context) {
            this.method = method;
            this.context = context;
            setURI(uri);
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public boolean isAborted() {
            return super.isAborted() || hasBegun(this, context);
        }
    }

    static final class WithoutBody extends HttpRequestBase {

        private final String method;
        private final HttpClientContext context;

        WithoutBody(String method, URI uri, HttpClientContext context) {
            this.method = method;
            this.context = context;
            setURI(uri);
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public boolean isAborted() {
            return super.isAborted() || hasBegun(this, context);
        }
    }
}
