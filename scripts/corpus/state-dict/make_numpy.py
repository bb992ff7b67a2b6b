"""Writes what numpy itself gives for each expression: python make_numpy.py > __tests__/inference/tracer/fixtures/numpy.json"""

import json

import numpy as np

EXPRESSIONS = """
np.prod((2,3,4))
np.prod([1.5,2])
np.round(2.567,2)
np.round(-2.5)
np.array([1,2,3])/2
np.array([1,2,3])//2
np.arange(6).reshape(2,3)[:, ::2]
np.arange(6).reshape(2,3).sum(1)
np.arange(6).reshape(2,3).mean()
np.arange(3, dtype=np.float32)*2.5
np.arange(3, dtype=np.float32)*np.float64(2.5)
np.array([1,2],dtype=np.int32)+1
np.array([1,2],dtype=np.int32)*np.array([1.5,2],dtype=np.float32)
np.float32(3)
np.array(3.0)
np.array([True,False]).sum()
np.array([1,2])>1
np.where(np.array([1,2])>1, 5, 2.5)
np.linspace(0,1,5)[1:3]
np.linspace(0,10,num=5).astype(int)
np.array([[1,2],[3,4]])@np.array([[1,0],[0,2]])
np.array([1.,2.]).dot([3,4])
np.outer([1,2],[3,4])
np.tile([1,2],3)
np.tile([1,2],(2,2))
np.flip(np.arange(3))
np.expand_dims(np.arange(3),0)
np.cumsum([1,2,3])
np.sqrt(np.array([4,9]))
np.log2(np.array([4,8]))
np.power(2,np.arange(4))
2**np.arange(4)
np.ceil(7/2)
np.floor(np.array([1.5,-1.5]))
np.exp(1.0)
np.clip(np.array([1,5,9]),2,6)
np.max([1,5])
np.array([1,2,3]).argmax()
np.std([1,2,3,4])
np.var([1.,2.])
np.unique([3,1,3])
np.diff([1,4,9])
np.int64(7)//2
np.int64(7)/2
[0]*np.int64(2)
np.array([[1,2],[3,4]]).T.flatten()
np.stack([[1,2],[3,4]],1)
np.concatenate([[1,2],[3.5]])
np.vstack([[1,2],[3,4]])
np.hstack([[1,2],[3,4]])
np.linalg.norm([3,4])
np.eye(2)
np.arange(1,2,0.3)
np.mod(-3,2)
np.array([1,2,3])[np.array([2,0])]
np.array([1,2,3])[np.array([1,2,3])>1]
np.full((2,),3)
np.zeros(3)
np.ones((2,),dtype=int)
np.zeros_like(np.array([1,2]))
np.sign(np.array([-2,0,3.]))
np.abs(-3)
np.mean([1,2])
np.sum([[1,2],[3,4]],axis=0)
np.argsort([3,1,2])
np.asarray([1,2],dtype='float32')
np.arange(4).reshape(2,-1).transpose(1,0)
np.logspace(0,2,3)
np.repeat([1,2],2)
np.deg2rad(180)
np.arctan2(1.,1.)
np.uint8(200)+np.uint8(10)
np.square(3)
np.maximum(0, np.array([-1,1]))
np.array([[1., 2], [3, 4]])[:, None].shape[0] * np.int32(2)
(lambda a: (a[1:].__setitem__(0, 9), a)[1])(np.arange(3))
(lambda a: (a.T.__setitem__((0, 1), 7), a)[1])(np.zeros((2, 2)))
np.float32(0.1) + np.arange(2, dtype=np.float32)
np.array([1, 2, 3])[::-1]
""".strip().split("\n")


def result(expression):
    value = eval(expression, {"np": np})
    kind = str(value.dtype) if hasattr(value, "dtype") else type(value).__name__
    return [np.asarray(value).tolist(), kind]


print("[")
print(",\n".join(json.dumps([expression, *result(expression)]) for expression in EXPRESSIONS))
print("]")
