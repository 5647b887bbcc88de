package fr.cvconnect.web;

/** The reasons that come from HTTP itself and are the same in every service. */
public enum WebProblem implements ProblemCode {
  MALFORMED_REQUEST(400, "The request cannot be read."),
  UNAUTHENTICATED(401, "A valid access token is required."),
  FORBIDDEN(403, "The account may not do this."),
  NOT_FOUND(404, "There is nothing here."),
  METHOD_NOT_ALLOWED(405, "This method is not offered here."),
  NOT_ACCEPTABLE(406, "No offered representation is acceptable."),
  PAYLOAD_TOO_LARGE(413, "The body is too large."),
  UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported."),
  VALIDATION_FAILED(422, "Some values are not acceptable."),
  TOO_MANY_REQUESTS(429, "Too many requests in too short a time."),
  INTERNAL_ERROR(500, "Something went wrong on our side."),
  UNAVAILABLE(503, "The service cannot answer right now.");

  private final int status;
  private final String title;

  WebProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  /** The code for a bare HTTP status; any other 4xx is a request we cannot read. */
  public static WebProblem ofStatus(int status) {
    for (WebProblem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
  }
}
