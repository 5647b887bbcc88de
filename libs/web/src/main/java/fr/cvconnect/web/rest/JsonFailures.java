package fr.cvconnect.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.cvconnect.web.ProblemException;
import fr.cvconnect.web.WebProblem;
import java.util.List;
import java.util.Map;

/** Says where a body went wrong, in words of ours: Jackson's would name our classes. */
final class JsonFailures {
  private static final String BROKEN = "The body is not valid JSON from here on.";

  private JsonFailures() {}

  /** What a record's constructor refused with a problem of its own stays that problem. */
  static ProblemException of(JsonProcessingException failure) {
    if (failure.getCause() instanceof ProblemException problem) {
      return problem;
    }
    return switch (failure) {
      case JsonMappingException within when isBroken(within.getCause()) ->
          malformed(pointer(within), "BROKEN_JSON", BROKEN);
      case UnrecognizedPropertyException unknown ->
          malformed(pointer(unknown), "UNKNOWN_FIELD", "This field is not known here.");
      case JsonMappingException mismatch ->
          malformed(pointer(mismatch), "WRONG_TYPE", "The value is not of the expected type.");
      case StreamReadException broken -> malformed(pointer(broken), "BROKEN_JSON", BROKEN);
      default -> malformed("", "BROKEN_JSON", "The body is not valid JSON.");
    };
  }

  /** A number too large for its field is a reading failure to Jackson, but good JSON. */
  private static boolean isBroken(Throwable cause) {
    return cause instanceof StreamReadException && !(cause instanceof InputCoercionException);
  }

  private static ProblemException malformed(String pointer, String code, String detail) {
    Map<String, String> error = Map.of("pointer", pointer, "code", code, "detail", detail);
    return new ProblemException(
        WebProblem.MALFORMED_REQUEST, detail, Map.of("errors", List.of(error)));
  }

  private static String pointer(JsonMappingException failure) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      String name = step.getFieldName();
      pointer.append('/').append(name == null ? step.getIndex() : escaped(name));
    }
    return pointer.toString();
  }

  private static String pointer(StreamReadException failure) {
    return failure.getProcessor() == null
        ? ""
        : failure.getProcessor().getParsingContext().pathAsPointer().toString();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
