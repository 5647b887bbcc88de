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

  /** Sign-ins to one person's account, and to one API client's from one address. */
  AccountSignIns accountSignIns();

  /**
   * Pages of the identity provider's for one address, without their files; one or two a sign-in.
   */
  AddressLoginPages addressLoginPages();

  /** Sign-ins from one address, which a whole shop or campsite may share. */
  AddressSignIns addressSignIns();

  /**
   * Wrong passwords from one address, whichever accounts they are for, and those under way, which
   * may be wrong: three of them block an account, so this is how many accounts of others one
   * address can block. Beyond it no person signs in from there.
   */
  FailedSignIns failedSignIns();

  /** How passwords of one account are tried one after another. */
  Turn turn();

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
  interface AddressLoginPages extends Limit {
    @Override
    @WithDefault("300")
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

  /** 30 in ten minutes. */
  interface FailedSignIns extends Limit {
    @Override
    @WithDefault("30")
    int count();

    @Override
    @WithDefault("10M")
    Duration per();
  }

  /** One has the turn, the others stand in line. */
  interface Turn {
    /** How many may; as many as an account may sign in within a minute. */
    @WithDefault("20")
    int longestLine();

    /**
     * From sending a try to its answer, at least: longer than comparing a password takes, which is
     * not done for accounts that are locked or have none.
     */
    @WithDefault("400MS")
    Duration shortestTry();

    /** From an answer to the next try, for the identity provider to count the one before. */
    @WithDefault("250MS")
    Duration pause();

    /** The same after a try whose answer never came, which may still be under way. */
    @WithDefault("5S")
    Duration pauseUnanswered();
  }
}
