; satisfiable: u = 0, v = 0, w = 1
; The same kind, as the denial of an example.
(declare-fun u () Real)
(declare-fun v () Real)
(declare-fun w () Real)
(assert (not (exists ((t Real)) (not (and (=> (not (and (<= 0 t) (<= t w))) (< (- u (* t t)) 0)) (= u 0) (= v 0) (not (= w 0)))))))
