package fr.cvconnect.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** How a transaction comes to be started in reactive Hibernate. */
final class Transactions {
  private static final String ANNOTATION =
      "io.quarkus.hibernate.reactive.panache.common.WithTransaction";

  static final ArchCondition<JavaClass> START_ONE =
      new ArchCondition<>("start a transaction") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
          boolean annotated = item.isAnnotatedWith(ANNOTATION);
          boolean anyMethod = item.getMethods().stream().anyMatch(Transactions::isAnnotated);
          boolean calls = item.getAccessesFromSelf().stream().anyMatch(Transactions::isCall);
          boolean starts = annotated || anyMethod || calls;
          String verb = starts ? "starts a transaction" : "starts no transaction";
          events.add(new SimpleConditionEvent(item, starts, item.getName() + " " + verb));
        }
      };

  private Transactions() {}

  private static boolean isAnnotated(JavaMethod method) {
    return method.isAnnotatedWith(ANNOTATION);
  }

  // Panache.withTransaction, SessionFactory.withTransaction, Session.withTransaction, and our own
  // Transactions.run, which wraps the first.
  private static boolean isCall(JavaAccess<?> access) {
    String called = access.getTarget().getName();
    String owner = access.getTargetOwner().getSimpleName();
    return called.equals("withTransaction") || owner.equals("Transactions") && called.equals("run");
  }
}
