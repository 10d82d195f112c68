; satisfiable: h = 1, k = -4
; A quotient by a square that could be 0, rounded down, beside an integer.
(declare-fun h () Real)
(declare-fun k () Int)
(assert (distinct h 0))
(assert (< (+ (to_real k) 3 (to_real (to_int (* h (ite (< 1 h) 1.0 (/ 0.0 (* h h))))))) 0))
