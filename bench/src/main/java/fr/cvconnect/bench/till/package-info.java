/**
 * How soon the till's pages show what happened, in a real browser, against the limits set for them.
 *
 * <p>{@link fr.cvconnect.bench.till.TillBench} opens a whole house of its own and pays at its tills
 * while others do the same beside them.
 */
package fr.cvconnect.bench.till;
