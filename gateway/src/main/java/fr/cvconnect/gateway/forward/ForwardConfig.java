package fr.cvconnect.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where requests go, and how long we wait. */
@ConfigMapping(prefix = "gateway")
interface ForwardConfig {
  /** The address under which clients know this gateway; its path is empty. */
  URI publicUrl();

  /** The services and the identity provider. */
  Map<Target, Upstream> upstream();

  /** For a connection, new or from the pool. */
  @WithDefault("2S")
  Duration connectTimeout();

  /** For the first byte of an answer; longer than the 15 s until a stream's first beat. */
  @WithDefault("20S")
  Duration answerTimeout();

  /** Between two bytes of an answer; longer than the 15 s between a stream's beats. */
  @WithDefault("60S")
  Duration idleTimeout();

  /** How long a connection is kept for the next request. Services close theirs later. */
  @WithDefault("30S")
  Duration keepAlive();

  /** What Retry-After says when no answer was to be had. */
  @WithDefault("5S")
  Duration retryAfter();

  /** One of them. */
  interface Upstream {
    /** Scheme, host and port. */
    URI url();

    /** Requests beyond it wait for a connection, up to the connect timeout. */
    @WithDefault("200")
    int maxConnections();

    /** Requests beyond it are answered 503 at once. */
    @WithDefault("1000")
    int maxWaiting();
  }
}
