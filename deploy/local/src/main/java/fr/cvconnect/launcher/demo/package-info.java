/**
 * What a fresh sandbox is filled with, through the same doors as anybody: merchants, outlets, bank
 * accounts, and an account for every role ({@link fr.cvconnect.launcher.demo.DemoFilling}); and the
 * file that tells scripts all of it ({@link fr.cvconnect.launcher.demo.SandboxFile}).
 */
package fr.cvconnect.launcher.demo;
