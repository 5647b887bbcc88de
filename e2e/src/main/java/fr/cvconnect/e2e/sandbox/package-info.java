/**
 * The outside world's side of a running sandbox: everything here goes through an interface that a
 * merchant, a customer, finance or an operator has too. No service's database is looked into.
 */
package fr.cvconnect.e2e.sandbox;
