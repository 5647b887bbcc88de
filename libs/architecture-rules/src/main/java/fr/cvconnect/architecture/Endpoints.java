package fr.cvconnect.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Methods that answer a request over HTTP with a value that is still to be written. */
final class Endpoints {
  private static final String PRODUCES = "jakarta.ws.rs.Produces";

  /** Such an answer says itself what it is. */
  private static final Set<String> SELF_DESCRIBED =
      Set.of("void", "jakarta.ws.rs.core.Response", "org.jboss.resteasy.reactive.RestMulti");

  static final DescribedPredicate<JavaMethod> ARE_ONES =
      DescribedPredicate.describe(
          "answer HTTP requests with a value",
          method ->
              !method.getOwner().isInterface()
                  && method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                  && !SELF_DESCRIBED.contains(method.getRawReturnType().getName()));

  static final ArchCondition<JavaMethod> SAY_THEIR_MEDIA_TYPE =
      new ArchCondition<>("say their media type") {
        @Override
        public void check(JavaMethod item, ConditionEvents events) {
          boolean says =
              item.isAnnotatedWith(PRODUCES) || item.getOwner().isAnnotatedWith(PRODUCES);
          String verb = says ? " says its media type" : " does not say its media type";
          events.add(new SimpleConditionEvent(item, says, item.getFullName() + verb));
        }
      };

  private Endpoints() {}
}
