package org.reversementoring.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reversementoring.rest.ContainerAnswer;

/** Stands in web.xml for the server's own error pages, which would tell its name and version. */
final class ErrorPage extends HttpServlet {
    static final String PATH = "/problem";
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        byte[] body = ContainerAnswer.body(status);
        response.setStatus(status);
        response.setContentType(ContainerAnswer.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
