package org.reversementoring.standalone;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.reversementoring.rest.ContainerAnswer;

/** What Jetty answers by itself, such as to a request that it cannot read: as the API would, with its headers. */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.setStatus(status);
        byte[] body = ContainerAnswer.body(status);
        fill(response.getHeaders(), body);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static void fill(HttpFields.Mutable fields, byte[] body) {
        ContainerAnswer.HEADERS.forEach(fields::put);
        fields.put(HttpHeader.CONTENT_TYPE, ContainerAnswer.MEDIA_TYPE);
        fields.put(HttpHeader.CONTENT_LENGTH, body.length);
    }
}
