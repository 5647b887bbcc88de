package fr.cvconnect.notification;

import fr.cvconnect.notification.mail.MailServer;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** All the servers this service talks to; the same for all tests, so that they share one start. */
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "notification-service"))
@WithTestResource(MailServer.class)
@WithTestResource(SmallLimits.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RealHouse {}
