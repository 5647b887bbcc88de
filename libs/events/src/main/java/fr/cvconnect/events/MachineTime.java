package fr.cvconnect.events;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the {@link java.time.InstantSource} of the machine, which nothing moves: for what is not of
 * the business, such as how long a repeated request is recognised.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface MachineTime {}
