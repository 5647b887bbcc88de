package fr.cvconnect.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.WebProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Hands the body that {@link BodyIntake} has read to the resource, if it is one. */
@Provider
public final class RequestBodies implements ReaderInterceptor {
  @ServerRequestFilter
  public void handOver(ContainerRequestContext request, RoutingContext context) {
    Buffer body = context.body().buffer();
    if (body != null) {
      request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
    }
  }

  /**
   * A resource that declares a body gets one: none, or JSON's null, is refused here. So is JSON in
   * another encoding than UTF-8, which the parser would guess from its first bytes.
   */
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readAllBytes();
    if (isJson(context.getMediaType()) && !isUtf8(body)) {
      throw malformed("The body is not encoded in UTF-8.");
    }
    context.setInputStream(new ByteArrayInputStream(body));
    Object entity = parsed(context);
    if (entity == null) {
      throw malformed("A body is required.");
    }
    return entity;
  }

  private static Object parsed(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (InvalidDefinitionException fault) {
      throw fault; // a class of ours that Jackson cannot handle
    } catch (JsonProcessingException failure) {
      throw JsonFailures.of(failure);
    } catch (WebApplicationException wrapped) {
      throw wrapped.getCause() instanceof JsonProcessingException failure
          ? JsonFailures.of(failure)
          : wrapped;
    }
  }

  private static boolean isJson(MediaType type) {
    return type.getSubtype().endsWith("json");
  }

  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException other) {
      return false;
    }
    for (byte one : body) {
      // In UTF-8 JSON has no zero bytes; in UTF-16 and UTF-32 it always has.
      if (one == 0) {
        return false;
      }
    }
    return true;
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(WebProblem.MALFORMED_REQUEST, detail);
  }
}
