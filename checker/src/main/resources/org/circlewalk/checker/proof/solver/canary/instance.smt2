; contradictory: the third assertion denies the first one for i = k
(declare-fun r () (Array Int Real))
(declare-fun n () Int)
(declare-fun k () Int)
(assert (forall ((i Int)) (=> (and (<= 0 i) (< i n)) (< 0 (select r i)))))
(assert (and (<= 0 k) (< k n)))
(assert (not (< 0 (select r k))))
