package fr.cvconnect.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits; all of them are choices of ours. */
@ConfigMapping(prefix = "gateway.limit")
interface LimitConfig {
  /**
   * Requests from one address, whatever tokens they carry: they are not checked here, so anybody
   * can invent a new one each time. Ten tills of one shop at their own limit.
   */
  AddressRequests addressRequests();

  /** Requests of one access token, or of one address where there is none. */
  Requests requests();

  /** Sign-ins to one account, a person's or an API client's. */
  AccountSignIns accountSignIns();

  /** Sign-ins from one address, which a whole shop or campsite may share. */
  AddressSignIns addressSignIns();

  /** How many callers are remembered at once, for each of the limits. */
  @WithDefault("100000")
  int maxCallers();

  /** So many in any such time, at any pace. */
  interface Limit {
    int count();

    Duration per();
  }

  /** 1000 in a second. */
  interface AddressRequests extends Limit {
    @Override
    @WithDefault("1000")
    int count();

    @Override
    @WithDefault("1S")
    Duration per();
  }

  /** 100 in a second. */
  interface Requests extends Limit {
    @Override
    @WithDefault("100")
    int count();

    @Override
    @WithDefault("1S")
    Duration per();
  }

  /** 20 in a minute. */
  interface AccountSignIns extends Limit {
    @Override
    @WithDefault("20")
    int count();

    @Override
    @WithDefault("1M")
    Duration per();
  }

  /** 300 in a minute. */
  interface AddressSignIns extends Limit {
    @Override
    @WithDefault("300")
    int count();

    @Override
    @WithDefault("1M")
    Duration per();
  }
}
