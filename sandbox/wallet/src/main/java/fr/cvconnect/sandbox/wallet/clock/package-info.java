/** The sandbox's time, for scripts and for people who build against it. */
package fr.cvconnect.sandbox.wallet.clock;
