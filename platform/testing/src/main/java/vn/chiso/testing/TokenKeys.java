package vn.chiso.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * RSA keys of 2,048 bits that anybody can work out: their primes are the nearest below 2^1024. To look for random ones takes
 * seconds of every test run, and these sign nothing that a real service trusts.
 */
final class TokenKeys {

    /** A small exponent: every request of every test is a verification. */
    private static final BigInteger EXPONENT = BigInteger.valueOf(17);

    private static final BigInteger EDGE = BigInteger.TWO.pow(1024);

    private TokenKeys() {}

    /** What the services under test trust. */
    static KeyPair signing() {
        return of(105, 179);
    }

    /** As good, and trusted by nobody. */
    static KeyPair foreign() {
        return of(1397, 3177);
    }

    private static KeyPair of(int belowForP, int belowForQ) {
        var p = EDGE.subtract(BigInteger.valueOf(belowForP));
        var q = EDGE.subtract(BigInteger.valueOf(belowForQ));
        var pLess1 = p.subtract(BigInteger.ONE);
        var qLess1 = q.subtract(BigInteger.ONE);
        var modulus = p.multiply(q);
        var d = EXPONENT.modInverse(pLess1.multiply(qLess1));
        try {
            var rsa = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    rsa.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                    rsa.generatePrivate(new RSAPrivateCrtKeySpec(
                            modulus, EXPONENT, d, p, q, d.mod(pLess1), d.mod(qLess1), q.modInverse(p))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
